targetScope = 'subscription'

metadata description = 'The DRS compliance pipeline on Azure: everything but the code, and but the event subscription, which needs the code (upload-events.bicep).'

@description('Name of the azd environment: part of the resource group\'s name and a tag of every resource.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('What the environment is for. Production gets locks, purge protection, a budget and a copy of its data in a second region.')
@allowed(['dev', 'test', 'production'])
param environmentType string

@description('Region. Public-sector data stays in the UK; only UK South has availability zones.')
@allowed(['uksouth', 'ukwest'])
@metadata({ azd: { type: 'location' } })
param location string

@description('Application (client) id of the app registration that callers sign in to.')
@minLength(36)
@maxLength(36)
param apiClientId string

@description('Address that receives alerts.')
param alertEmailAddress string

@description('Object id of whoever may read uploads and tables while debugging. Ignored in production.')
param principalId string = ''

@description('Whether that is a person or a program, such as a workflow.')
@allowed(['User', 'ServicePrincipal'])
param principalType string = 'User'

@description('Days for which a file in evidence can be neither changed nor deleted. Production keeps them for seven years.')
@minValue(1)
@maxValue(3653)
param evidenceRetentionDays int

@description('Whether the retention of evidence was locked by an operator: a locked policy cannot be written again, so the template leaves it alone.')
param evidenceRetentionLocked bool = false

@description('Whether the app reaches storage and vault through a network of its own, with the runtime account and the vault closed to all others.')
param privateNetworkingEnabled bool

@description('Address blocks of the network, if there is one: for the app and for the private endpoints.')
param networkAddresses { network: string, app: string, endpoints: string } = {
  network: '10.20.0.0/24'
  app: '10.20.0.0/26'
  endpoints: '10.20.0.64/27'
}

@description('An address under which pages are served besides the app\'s own, such as https://drs.example.gov.uk. Empty for none.')
param customOrigin string = ''

@description('Ids of the texts at GOV.UK Notify by template name, such as reportDueSoon.')
param notifyTemplates object = {}

@description('The only domains that are written to, with commas between them. Empty for all.')
param notifyAllowedDomains string = ''

@description('The supplier, by its Salesforce id, that a client or group of the tenant speaks for, by the id of the client or group.')
param suppliersByCaller object = {}

@description('The URN of the customer that a client or group of the tenant speaks for, by the id of the client or group.')
param customersByCaller object = {}

@description('Gigabytes of uploads scanned for malware in a month at most. Uploads beyond it are not read.')
@minValue(10)
param malwareScanCapGb int = 1000

@description('What production may cost in a month before its operators are told, in the subscription\'s currency.')
@minValue(1)
param monthlyBudget int = 500

@description('First day of the month in which production began, such as 2026-12-01. Azure does not move the start of a budget.')
param budgetStartDate string = ''

var isProduction = environmentType == 'production'
var hasZones = location == 'uksouth'
var tags = { 'azd-env-name': environmentName, product: 'drs-functions', environment: environmentType }
var token = toLower(uniqueString(subscription().id, environmentName, location))
// Names that several modules use are made here, so that a plan can tell what would be changed.
var hostStorageName = 'sthost${token}'
var dataStorageName = 'stdata${token}'
var vaultName = 'kv-${token}'
var applicationInsightsName = 'appi-${token}'
var identityName = 'id-${token}'
var appName = 'func-${token}'
var appOrigin = 'https://${appName}.azurewebsites.net'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    applicationInsightsName: applicationInsightsName
    alertEmailAddress: alertEmailAddress
    dailyQuotaGb: isProduction ? 10 : 1
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    hostStorageName: hostStorageName
    dataStorageName: dataStorageName
    hasZones: hasZones
    isProduction: isProduction
    workspaceId: monitoring.outputs.workspaceId
    origins: empty(customOrigin) ? [appOrigin] : [appOrigin, customOrigin]
    evidenceRetentionDays: evidenceRetentionDays
    evidenceRetentionLocked: evidenceRetentionLocked
    runtimeAccountIsPrivate: privateNetworkingEnabled
  }
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    dataStorageName: dataStorageName
    actionGroupId: monitoring.outputs.actionGroupId
  }
  dependsOn: [storage]
}

module scanning 'modules/scanning.bicep' = {
  scope: group
  params: {
    dataStorageName: dataStorageName
    workspaceId: monitoring.outputs.workspaceId
    malwareScanCapGb: malwareScanCapGb
  }
  // Otherwise Defender makes a topic of its own for the account, and Azure refuses a second one.
  dependsOn: [events]
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    vaultName: vaultName
    isProduction: isProduction
    isPrivate: privateNetworkingEnabled
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetworkingEnabled) {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    addresses: networkAddresses
    targets: [
      { name: 'host-blob', id: storage.outputs.hostStorageId, group: 'blob' }
      { name: 'host-queue', id: storage.outputs.hostStorageId, group: 'queue' }
      { name: 'host-table', id: storage.outputs.hostStorageId, group: 'table' }
      { name: 'data-blob', id: storage.outputs.dataStorageId, group: 'blob' }
      { name: 'data-queue', id: storage.outputs.dataStorageId, group: 'queue' }
      { name: 'data-table', id: storage.outputs.dataStorageId, group: 'table' }
      { name: 'vault', id: vault.outputs.vaultId, group: 'vault' }
    ]
  }
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    identityName: identityName
    hostStorageName: hostStorageName
    dataStorageName: dataStorageName
    vaultName: vaultName
    applicationInsightsName: applicationInsightsName
    debugPrincipalId: isProduction ? '' : principalId
    debugPrincipalType: principalType
  }
  dependsOn: [monitoring, storage, vault]
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    appName: appName
    isProduction: isProduction
    hasZones: hasZones
    apiClientId: apiClientId
    hostStorageName: hostStorageName
    dataStorageName: dataStorageName
    vaultUri: vault.outputs.vaultUri
    applicationInsightsName: applicationInsightsName
    identityName: identityName
    subnetId: network.?outputs.appSubnetId ?? ''
    notifyTemplates: notifyTemplates
    notifyAllowedDomains: notifyAllowedDomains
    suppliersByCaller: suppliersByCaller
    customersByCaller: customersByCaller
  }
  // Roles first: the app reads its package and its storage by them as soon as it is there.
  dependsOn: [access]
}

module budget 'modules/budget.bicep' = if (isProduction) {
  scope: group
  params: {
    amount: monthlyBudget
    startDate: empty(budgetStartDate)
      ? fail('Set BUDGET_START_DATE to the month in which production begins, such as 2026-12-01.')
      : budgetStartDate
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

@description('Region, which azd keeps for its later commands.')
output AZURE_LOCATION string = location

@description('Tenant whose callers the app trusts.')
output AZURE_TENANT_ID string = tenant().tenantId

@description('Resource group of the environment.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app, to which azd deploys the service api.')
output SERVICE_API_NAME string = app.outputs.name

@description('Address of the function app.')
output SERVICE_API_URI string = app.outputs.uri

@description('Name of the account that suppliers upload to.')
output DATA_STORAGE_NAME string = dataStorageName

@description('Name of the topic that tells of new blobs; the postdeploy hook subscribes the app to it.')
output EVENT_TOPIC_NAME string = events.outputs.topicName

@description('Name of the vault that holds the key and the callback token of GOV.UK Notify.')
output KEY_VAULT_NAME string = vaultName
