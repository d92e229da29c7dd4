# Runs "$@" (Java) until it ends by itself or the other end of the pipe on
# descriptor 3 is closed: by the program that started it, or by the system when
# that program dies, killed or not. Java then gets SIGTERM, which shuts Neo4j down
# cleanly, and SIGKILL when it takes longer than a minute.
# Descriptor 4 is the lock of the server; only this shell and Java hold it.
"$@" 3<&- </dev/null &
java=$!
{
	read -r _ <&3
	kill -TERM "$java"
	left=60
	while [ "$left" -gt 0 ] && kill -0 "$java"; do
		sleep 1
		left=$((left - 1))
	done
	kill -KILL "$java"
} 4<&- 2>/dev/null &
watcher=$!
wait "$java"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
