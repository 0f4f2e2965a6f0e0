metadata description = 'Scans uploads for malware. Made after the topic of new blobs: Defender uses the one that is there, and an account has one alone.'

@description('Name of the account that suppliers upload to.')
param dataStorageName string

@description('Workspace that receives the verdicts.')
param workspaceId string

@description('Gigabytes of uploads scanned for malware in a month at most.')
param malwareScanCapGb int

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataStorageName
}

// The app reads a file only after the verdict that this leaves in the blob's index tags.
resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = {
  scope: data
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: malwareScanCapGb
        filters: { excludeBlobsWithPrefix: ['receipts/', 'evidence/', 'quarantine/', 'exports/', 'backup/', 'undelivered-events/'] }
      }
    }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

resource scanAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: scanning
  name: 'scans'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'ScanResults', enabled: true }]
  }
}
