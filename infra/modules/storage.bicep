metadata description = 'Two accounts: one for the runtime, and one for what suppliers send and what follows from it. Neither takes keys.'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the runtime account.')
param hostStorageName string

@description('Name of the account that suppliers upload to.')
param dataStorageName string

@description('Whether the region has availability zones.')
param hasZones bool

@description('Whether this is production, whose data has a copy in a second region and cannot be deleted with its account.')
param isProduction bool

@description('Workspace that receives audit logs.')
param workspaceId string

@description('Where pages that upload files come from.')
param origins string[]

@description('Days for which a file in evidence can be neither changed nor deleted.')
param evidenceRetentionDays int

@description('Whether the retention of evidence is locked, and so left alone.')
param evidenceRetentionLocked bool

@description('Whether the runtime account is reached through private endpoints alone. The data account stays public: suppliers upload to it.')
param runtimeAccountIsPrivate bool

var withoutKeys = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  isHnsEnabled: false
  isLocalUserEnabled: false
  isSftpEnabled: false
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
}

var containers = ['uploads', 'receipts', 'quarantine', 'exports', 'backup', 'undelivered-events']
var queues = ['recompute', 'recompute-poison', 'messages', 'messages-poison', 'webjobs-blobtrigger-poison']
var tables = ['Ledger', 'Register', 'Standing', 'Uploads', 'Obligations', 'Feedback', 'Messages']

// What is deleted stays recoverable for this long; feedback holds people's words, so it is no longer than needed.
var recoverableDays = 14

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: hostStorageName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: hasZones ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    ...withoutKeys
    publicNetworkAccess: runtimeAccountIsPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: runtimeAccountIsPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource package 'containers' = {
      name: 'app-package'
      properties: { publicAccess: 'None' }
    }
  }
}

// No hierarchical namespace: versions, index tags and immutability do not go with it.
resource data 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: dataStorageName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: hasZones ? (isProduction ? 'Standard_GZRS' : 'Standard_ZRS') : (isProduction ? 'Standard_GRS' : 'Standard_LRS') }
  properties: {
    ...withoutKeys
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Allow', bypass: 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      changeFeed: { enabled: true, retentionInDays: 90 }
      deleteRetentionPolicy: { enabled: true, days: recoverableDays }
      containerDeleteRetentionPolicy: { enabled: true, days: recoverableDays }
      cors: {
        corsRules: [
          {
            allowedOrigins: origins
            allowedMethods: ['PUT', 'OPTIONS']
            allowedHeaders: ['content-type', 'if-none-match', 'x-ms-*']
            exposedHeaders: []
            maxAgeInSeconds: 3600
          }
        ]
      }
    }

    resource container 'containers' = [
      for name in containers: {
        name: name
        properties: { publicAccess: 'None' }
      }
    ]

    resource evidence 'containers' = {
      name: 'evidence'
      properties: { publicAccess: 'None', immutableStorageWithVersioning: { enabled: true } }

      resource retention 'immutabilityPolicies' = if (!evidenceRetentionLocked) {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: evidenceRetentionDays, allowProtectedAppendWrites: false }
      }
    }
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [
      for name in queues: {
        name: name
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in tables: {
        name: name
      }
    ]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'quarantine-and-backup-30-days'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['quarantine/', 'backup/'] }
              actions: {
                baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } }
                version: { delete: { daysAfterCreationGreaterThan: 1 } }
              }
            }
          }
          {
            // The app deletes feedback files after their receipt; the version that stays behind goes here. Evidence keeps what was judged.
            name: 'old-uploads-1-day'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['uploads/'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 1 } } }
            }
          }
          {
            name: 'old-versions-90-days'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['receipts/', 'exports/'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 90 } } }
            }
          }
          {
            name: 'undelivered-events-90-days'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['undelivered-events/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

resource blobAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: data::blobs
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

// Reads of tables and all of queues are the app's own, thousands an hour, and nobody else has a role on them.
resource tableAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: data::tableService
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProduction) {
  scope: data
  name: 'keep'
  properties: { level: 'CanNotDelete', notes: 'Holds the ledgers and the evidence.' }
}

@description('Id of the runtime account.')
output hostStorageId string = host.id

@description('Id of the account that suppliers upload to.')
output dataStorageId string = data.id
