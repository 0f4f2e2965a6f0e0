metadata description = 'The topic that tells of new blobs. The app is subscribed to it by upload-events.bicep, after its code is there.'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Suffix that makes names unique.')
param token string

@description('Name of the account whose blobs are told of.')
param dataStorageName string

@description('Whom to tell of events that did not arrive.')
param actionGroupId string

// Writes the events that could not be delivered into their container, and nothing else.
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

var lossMetrics = [
  { name: 'dead-lettered', metric: 'DeadLetteredCount' }
  { name: 'dropped', metric: 'DroppedEventCount' }
]

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataStorageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource undelivered 'containers' existing = {
      name: 'undelivered-events'
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${token}'
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: { source: data.id, topicType: 'Microsoft.Storage.StorageAccounts' }
}

resource topicMayKeepUndelivered 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: data::blobs::undelivered
  name: guid(data::blobs::undelivered.id, topic.id, blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource lossAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for loss in lossMetrics: {
    name: 'alert-events-${loss.name}-${token}'
    location: 'global'
    tags: tags
    properties: {
      description: 'Events of new uploads were ${loss.name}: the sweep takes those uploads in, within five minutes each.'
      severity: 2
      enabled: true
      scopes: [topic.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: loss.name
            metricNamespace: 'Microsoft.EventGrid/systemTopics'
            metricName: loss.metric
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      autoMitigate: true
      actions: [{ actionGroupId: actionGroupId }]
    }
  }
]

@description('Name of the topic.')
output topicName string = topic.name
