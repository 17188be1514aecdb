#!/usr/bin/env bash
# Fetch the branch `editions` into editions/, where scripts/build.py looks for what was frozen. A repository that never
# froze one has no such branch, and is built without; one that did is not published without.
# Reads GITHUB_SERVER_URL, GITHUB_REPOSITORY and, for private ones, GITHUB_TOKEN.
set -eu
url="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY"

# For this process and what it starts only: never in an argument, never in a file.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.$GITHUB_SERVER_URL/.extraheader"
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')"
  export GIT_CONFIG_VALUE_0
fi

status=0
git ls-remote --exit-code --quiet "$url" refs/heads/editions >/dev/null || status=$?
if [ "$status" -eq 2 ]; then
  # Whatever stands there but comments and an empty list.
  if grep -Evq '^[[:space:]]*(#.*|---|\[[[:space:]]*\])?[[:space:]]*$' seeds/editions.yml 2>/dev/null; then
    echo "::error::seeds/editions.yml names editions, but there is no branch editions; push the store again"
    exit 1
  fi
  echo "no branch editions"
  exit 0
fi
# Anything else is a trouble of the network: rather no deployment than one that loses addresses.
[ "$status" -eq 0 ] || exit "$status"

git fetch --quiet --depth 1 --no-tags "$url" refs/heads/editions
git -c core.autocrlf=false worktree add --quiet --detach editions FETCH_HEAD
echo "editions/ is there"
