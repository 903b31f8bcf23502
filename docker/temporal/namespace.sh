#!/bin/sh
# Creates our namespace and its search attributes, and waits until the server knows them.
# Repeatable. Reads TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, RETENTION.
set -eu

# The port answers a little before the service does.
tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "Temporal at $TEMPORAL_ADDRESS does not serve" >&2
    exit 1
  fi
  sleep 1
done

if ! temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
fi

# The server knows a new namespace after some seconds; creating what is there changes nothing.
tries=0
until temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" \
  --name AwardCode --type Keyword \
  --name UnitId --type Keyword \
  --name SubmissionId --type Keyword; do
  tries=$((tries + 1))
  if [ "$tries" -ge 30 ]; then
    echo "the search attributes of $TEMPORAL_NAMESPACE could not be created" >&2
    exit 1
  fi
  sleep 1
done
