#!/usr/bin/env bash
# Subscribes the app to the events of new uploads. azd runs it after each deployment; running it again changes nothing.
# Needs the Azure CLI, signed in, and the environment's values (azd passes them; by hand: eval "$(azd env get-values)").
set -euo pipefail

: "${AZURE_RESOURCE_GROUP:?}" "${SERVICE_API_NAME:?}" "${DATA_STORAGE_NAME:?}" "${EVENT_TOPIC_NAME:?}"
infra="$(cd "$(dirname "$0")/.." && pwd)"
tries=30
seconds=10

# Only the names of the keys, never the keys themselves.
has_key() {
  az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$SERVICE_API_NAME" --query 'keys(systemKeys)' --output tsv \
    | tr '\t' '\n' | grep -x blobs_extension >/dev/null
}

subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name upload-events --only-show-errors --output none \
    --template-file "$infra/upload-events.bicep" \
    --parameters functionAppName="$SERVICE_API_NAME" eventTopicName="$EVENT_TOPIC_NAME" dataStorageName="$DATA_STORAGE_NAME"
}

for try in $(seq "$tries"); do
  if has_key && subscribe; then
    echo "$SERVICE_API_NAME is told of new uploads."
    exit 0
  fi
  echo "The app is not ready for events yet ($try of $tries)."
  sleep "$seconds"
done

echo "The app could not be subscribed to new uploads; the sweep takes them in meanwhile. Run infra/hooks/postdeploy.sh again." >&2
exit 1
