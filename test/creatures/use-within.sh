# Runs the action itself, as a runner within the script would: INNER_RUN is its script. Then runs its post, if the
# script is still alive by then. MAIN and POST are the action's programs; INNER_STOP_SIGNALS, INNER_CONTAINMENT and
# INNER_TIMEOUT are inputs of it.
folder=$(mktemp -d "$RUNNER_TEMP/inner-XXXXXX")
for name in OUTPUT ENV PATH STATE STEP_SUMMARY; do : > "$folder/$name"; done
files() {
  env GITHUB_OUTPUT="$folder/OUTPUT" GITHUB_ENV="$folder/ENV" GITHUB_PATH="$folder/PATH" \
    GITHUB_STATE="$folder/STATE" GITHUB_STEP_SUMMARY="$folder/STEP_SUMMARY" RUNNER_TEMP="$folder" "$@"
}
files INPUT_RUN="$INNER_RUN" INPUT_STOP-SIGNALS="${INNER_STOP_SIGNALS:-}" \
  INPUT_CONTAINMENT="${INNER_CONTAINMENT:-}" INPUT_TIMEOUT="${INNER_TIMEOUT:-}" "$NODE" "$MAIN"
echo "inner main ended with $?"
state=$(cut -d= -f2- "$folder/STATE")
files STATE_use="$state" "$NODE" "$POST"
echo "inner post ended with $?"
