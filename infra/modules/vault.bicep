metadata description = 'The vault of the two secrets that are not Azure\'s own: the key and the callback token of GOV.UK Notify.'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the vault.')
param vaultName string

@description('Whether this is production, where nothing can be purged before its time and the vault cannot be deleted.')
param isProduction bool

@description('Whether only the app\'s own network, and addresses that an operator lets in, reach the vault.')
param isPrivate bool

@description('Workspace that receives the audit log.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: vaultName
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: isProduction ? 90 : 7
    // Once on it cannot be turned off, and Azure refuses the value false.
    enablePurgeProtection: isProduction ? true : null
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProduction) {
  scope: vault
  name: 'keep'
  properties: { level: 'CanNotDelete', notes: 'Holds the secrets of production.' }
}

@description('Id of the vault.')
output vaultId string = vault.id

@description('Address of the vault.')
output vaultUri string = vault.properties.vaultUri
