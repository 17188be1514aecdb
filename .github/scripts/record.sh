#!/usr/bin/env bash
# Put on the main branch what a deployment recorded: new lines of the ledgers, verdicts that came out otherwise.
# Arguments: the folder of the recorded seeds. Reads BASE (the branch), GH_TOKEN (for gh) and, if there is one, RECORD_KEY: a
# deploy key that may pass the rules of a protected branch, which the token of a workflow never may.
# Where the push is refused, it proposes the same as the pull request of the branch `record`.
set -eu
new=$1
branch=record
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
gh auth setup-git

push_to=origin
if [ -n "${RECORD_KEY:-}" ]; then
  secret=$(mktemp -d)
  trap 'rm -rf "$secret"' EXIT
  (umask 077 && printf '%s\n' "$RECORD_KEY" > "$secret/key")
  # As GitHub publishes it, so that no other host is taken for it.
  echo "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl" > "$secret/hosts"
  export GIT_SSH_COMMAND="ssh -i $secret/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$secret/hosts"
  push_to="git@github.com:$GITHUB_REPOSITORY.git"
fi

# What was merged since the deployment began stays: lines are only added to what is there now. Another push in between is
# no refusal, so it is tried again.
for _ in 1 2 3; do
  git fetch --quiet origin "$BASE"
  git switch --quiet --force-create "$branch" FETCH_HEAD
  python3 -I .github/scripts/add_recorded.py "$new"
  git add -A seeds
  if git diff --cached --quiet; then
    echo "the ledgers know everything"
    exit 0
  fi
  git commit --quiet -m "Record what was published"
  if git push --quiet "$push_to" "HEAD:refs/heads/$BASE"; then
    echo "recorded on $BASE"
    exit 0
  fi
done

# The branch is made anew each time: nobody else works on it.
git push --quiet --force origin "HEAD:refs/heads/$branch"
echo "::warning::$BASE is protected, so what was published is proposed as a pull request. Merge it, or let the" \
  "workflow push: docs/development/after-a-merge.md"
# A fork may have a branch of that name; it does not count.
own='.[] | select(.isCrossRepository | not) | .number'
if [ -n "$(gh pr list --head "$branch" --state open --json number,isCrossRepository --jq "$own")" ]; then
  echo "the open pull request has the new lines"
  exit 0
fi
gh pr create --head "$branch" --base "$BASE" --title "Record what was published" --body-file .github/record.md
