# Prints all that a process has from its parent, but for its numbers.
grep -E '^(Sig(Blk|Ign)|Umask|CapEff|NoNewPrivs|Groups|Cpus_allowed_list)' /proc/self/status
ulimit -a
env | grep -v -e '^_=' -e '^NO_ORPHANS_USE_' -e '^GITHUB_' -e '^RUNNER_' -e '^NO_ORPHANS_TEST_TAG=' -e '^CREATURE_DIR=' -e '^PWD=' -e '^HOME=' | sort
readlink /proc/self/fd/0
ls /proc/self/fd | grep -v '^3$' | tr '\n' ' '
[ "$$" = "$(ps -o sid= -p $$ | tr -d ' ')" ] && [ "$$" = "$(ps -o pgid= -p $$ | tr -d ' ')" ] && echo 'leads its session and its group'
nice; cat /proc/self/oom_score_adj
