metadata description = 'The function app: plan, site, settings and sign-in.'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Suffix that makes names unique.')
param token string

@description('Name of the function app.')
param appName string

@description('Whether this is production: only there a live key of GOV.UK Notify is used.')
param isProduction bool

@description('Whether the region has availability zones.')
param hasZones bool

@description('Application (client) id of the app registration that callers sign in to.')
param apiClientId string

@description('Name of the runtime account.')
param hostStorageName string

@description('Name of the account that suppliers upload to.')
param dataStorageName string

@description('Address of the vault.')
param vaultUri string

@description('Name of Application Insights.')
param applicationInsightsName string

@description('Name of the identity that the app runs as.')
param identityName string

@description('Id of the subnet that the app joins. Empty for none.')
param subnetId string

@description('Ids of the texts at GOV.UK Notify by template name.')
param notifyTemplates object

@description('The only domains that are written to. Empty for all.')
param notifyAllowedDomains string

@description('The supplier that a client or group speaks for, by its id.')
param suppliersByCaller object

@description('The URN of the customer that a client or group speaks for, by its id.')
param customersByCaller object

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostStorageName
}

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataStorageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: isProduction && hasZones }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        // Where the app spreads over zones it has at least two of them.
        alwaysReady: [{ name: 'http', instanceCount: isProduction && hasZones ? 2 : 1 }]
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      ...toObject(items(notifyTemplates), template => 'Notify__Templates__${template.key}', template => template.value)
      // Names of settings take no hyphens.
      ...toObject(items(suppliersByCaller), caller => 'Identity__Suppliers__${replace(caller.key, '-', '')}', caller => caller.value)
      ...toObject(items(customersByCaller), caller => 'Identity__Customers__${replace(caller.key, '-', '')}', caller => caller.value)
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      AZURE_CLIENT_ID: identity.properties.clientId
      // Outside production a key of GOV.UK Notify that reaches real people is refused.
      AZURE_FUNCTIONS_ENVIRONMENT: isProduction ? 'Production' : 'Staging'
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__accountName: host.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      SupplierStorage__blobServiceUri: data.properties.primaryEndpoints.blob
      SupplierStorage__queueServiceUri: data.properties.primaryEndpoints.queue
      SupplierStorage__tableServiceUri: data.properties.primaryEndpoints.table
      SupplierStorage__credential: 'managedidentity'
      SupplierStorage__clientId: identity.properties.clientId
      Identity__TenantId: tenant().tenantId
      Identity__Audience: apiClientId
      Malware__Required: 'true'
      Notify__KeyVaultUri: vaultUri
      Notify__AllowedDomains: notifyAllowedDomains
    }
  }

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        // Liveness tells nothing; the other two check a token and a key of their own.
        excludedPaths: ['/api/health/live', '/api/notify/callback', '/runtime/webhooks/blobs']
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: apiClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: [apiClientId, 'api://${apiClientId}'] }
        }
      }
      // The app reads a signed token, never the platform's word; a browser's session has one only where tokens are kept.
      login: { tokenStore: { enabled: true } }
      httpSettings: { requireHttps: true }
    }
  }

  resource basicFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource basicScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Name of the function app.')
output name string = site.name

@description('Address of the function app.')
output uri string = 'https://${site.properties.defaultHostName}'
