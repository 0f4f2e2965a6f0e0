metadata description = 'Where logs, traces and metrics go, and who is told of what (docs/operations.md).'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Suffix that makes names unique.')
param token string

@description('Name of Application Insights.')
param applicationInsightsName string

@description('Address that receives alerts.')
param alertEmailAddress string

@description('Gigabytes of logs taken in a day at most.')
param dailyQuotaGb int

// What the app logged, by the name of the event: the Functions host hands on the name and not the number. Logs with an exception lie apart.
var logged = 'union AppTraces, AppExceptions | extend Event = tostring(Properties.EventName)'

// Each query gives one row for each thing to tell of; the alert fires when there is any.
var alerts = [
  {
    name: 'chain-broken'
    title: 'A ledger\'s chain is broken'
    severity: 0
    frequency: 'PT5M'
    window: 'PT15M'
    lookBack: null
    query: '${logged} | where Event == \'LedgerBroken\''
  }
  {
    name: 'not-verified'
    title: 'No ledger was verified today'
    severity: 1
    frequency: 'PT1H'
    window: 'P1D'
    lookBack: 'P2D'
    query: '${logged} | where Event == \'LedgersVerified\' and TimeGenerated > ago(26h) | summarize Runs = count() | where Runs == 0'
  }
  {
    name: 'poison'
    title: 'A message or an upload failed every time'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    lookBack: null
    query: '${logged} | where Event in (\'RecomputeGivenUp\', \'UploadGivenUp\', \'MessageGivenUp\')'
  }
  {
    name: 'upload-stuck'
    title: 'The sweep could not take in an upload'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    lookBack: null
    query: '${logged} | where Event == \'SweepFailed\''
  }
  {
    name: 'timer-missed'
    title: 'A timer did not run'
    severity: 1
    frequency: 'PT15M'
    window: 'P1D'
    lookBack: 'P2D'
    query: '''
      datatable(Timer: string, Within: timespan) [
        'SweepUploads', 20m, 'RaiseTargets', 130m, 'ChaseReports', 130m, 'FollowUpMessages', 130m, 'CountLate', 130m, 'PublishExtracts', 26h, 'VerifyLedgers', 26h
      ]
      | join kind=leftouter (
          union
            (AppRequests | where Success == true | project TimeGenerated, Text = Name),
            (AppTraces | where Message startswith 'Executed ' and Message has 'Succeeded' | project TimeGenerated, Text = Message)
          | extend Timer = extract('(SweepUploads|RaiseTargets|ChaseReports|FollowUpMessages|CountLate|PublishExtracts|VerifyLedgers)', 1, Text)
          | summarize Last = max(TimeGenerated) by Timer
        ) on Timer
      | where isnull(Last) or Last < now() - Within
      | project Timer, Last
    '''
  }
  {
    name: 'exceptions'
    title: 'The app fails in ways it does not expect'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    lookBack: null
    query: 'AppExceptions | summarize Exceptions = count() | where Exceptions > 5'
  }
  {
    name: 'answers-5xx'
    title: 'More than one answer in twenty is a failure'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    lookBack: null
    query: 'AppRequests | where toint(ResultCode) >= 100 | summarize Answers = count(), Failed = countif(toint(ResultCode) >= 500) | where Failed >= 3 and Failed * 20 > Answers'
  }
  {
    name: 'messages-failed'
    title: 'Messages to people failed'
    severity: 2
    frequency: 'PT15M'
    window: 'PT1H'
    lookBack: null
    query: '${logged} | where Event in (\'MessageFollowUpFailed\', \'MessageFailed\')'
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    features: { disableLocalAuth: true }
    workspaceCapping: { dailyQuotaGb: dailyQuotaGb }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: applicationInsightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'drs-ops'
    emailReceivers: [{ name: 'operators', emailAddress: alertEmailAddress, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: 'alert-${alert.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: 'What to do: docs/operations.md, ${alert.name}.'
      severity: alert.severity
      enabled: true
      scopes: [workspace.id]
      evaluationFrequency: alert.frequency
      windowSize: alert.window
      overrideQueryTimeRange: alert.lookBack
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      // A broken chain stays open until a person closes it.
      autoMitigate: alert.severity > 0
      actions: { actionGroups: [operators.id] }
    }
  }
]

@description('Id of the workspace.')
output workspaceId string = workspace.id

@description('Id of the group of people who are told.')
output actionGroupId string = operators.id
