# Subscribes the app to the events of new uploads. azd runs it after each deployment; running it again changes nothing.
# Needs PowerShell 7 and the Azure CLI, signed in, and the environment's values, which azd passes.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false # the exit status of az is looked at instead

foreach ($name in 'AZURE_RESOURCE_GROUP', 'SERVICE_API_NAME', 'DATA_STORAGE_NAME', 'EVENT_TOPIC_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set." }
}

$infra = Split-Path -Parent $PSScriptRoot
$tries = 30
$seconds = 10

# Only the names of the keys, never the keys themselves.
function Test-Key {
    $names = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:SERVICE_API_NAME --query 'keys(systemKeys)' --output tsv 2>$null
    return $LASTEXITCODE -eq 0 -and @($names) -contains 'blobs_extension'
}

function Add-Subscription {
    az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name upload-events --only-show-errors --output none `
        --template-file (Join-Path $infra 'upload-events.bicep') `
        --parameters "functionAppName=$env:SERVICE_API_NAME" "eventTopicName=$env:EVENT_TOPIC_NAME" "dataStorageName=$env:DATA_STORAGE_NAME" | Out-Null
    return $LASTEXITCODE -eq 0
}

foreach ($try in 1..$tries) {
    if ((Test-Key) -and (Add-Subscription)) {
        Write-Output "$env:SERVICE_API_NAME is told of new uploads."
        exit 0
    }
    Write-Output "The app is not ready for events yet ($try of $tries)."
    Start-Sleep -Seconds $seconds
}

[Console]::Error.WriteLine('The app could not be subscribed to new uploads; the sweep takes them in meanwhile. Run infra/hooks/postdeploy.ps1 again.')
exit 1
