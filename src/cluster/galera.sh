#!/usr/bin/env bash
# A MariaDB Galera cluster of three nodes on this machine, for tests.
#
#   galera.sh start       makes and starts the cluster
#   galera.sh urls        prints the JDBC URL of each node, one a line
#   galera.sh status      prints state and size of the cluster as each node sees them
#   galera.sh kill N      kills node N (1, 2 or 3) as a crash would, with SIGKILL
#   galera.sh rejoin N    starts a killed node again and waits until it has caught up
#   galera.sh stop        stops all nodes and deletes the cluster's folder
#
# The cluster's folder is $VERNAM_GALERA, or vernam-galera in the folder for temporary files; data, sockets, logs
# and process numbers stay in there. Ports are chosen among the free ones. Every port is open to this machine only.
#
# On Debian: apt-get install mariadb-server galera-4 rsync
#
# Started by root, the nodes run as the user mysql, which that package makes: rsync would not copy as root.
set -euo pipefail

home="${VERNAM_GALERA:-${TMPDIR:-/tmp}/vernam-galera}"
nodes=(1 2 3)
patience=120
runner="$(id -un)"
[ "$(id -u)" -ne 0 ] || runner=mysql

fail() {
  echo "galera.sh: $*" >&2
  exit 1
}

usage() {
  sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2
  exit 2
}

# ---- what the machine has

find_program() {
  PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v "$1" || true
}

find_provider() {
  local place
  for place in "${VERNAM_GALERA_PROVIDER:-}" /usr/lib*/galera*/libgalera_smm.so /usr/lib/*/galera*/libgalera_smm.so \
      /usr/local/lib/galera*/libgalera_smm.so; do
    if [ -f "$place" ]; then
      echo "$place"
      return
    fi
  done
}

require_programs() {
  local missing=() program
  for program in mariadbd mariadb-install-db mariadb rsync; do
    [ -n "$(find_program "$program")" ] || missing+=("$program")
  done
  [ -n "$(find_provider)" ] || missing+=(libgalera_smm.so)
  [ "${#missing[@]}" -eq 0 ] ||
    fail "missing: ${missing[*]} (on Debian: apt-get install mariadb-server galera-4 rsync)"
}

# ---- ports: four for each node, and none that somebody listens on

is_free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

choose_ports() {
  local wanted=$((4 * ${#nodes[@]})) port=$((20000 + RANDOM % 10000)) chosen=()
  while [ "${#chosen[@]}" -lt "$wanted" ]; do
    if is_free "$port"; then
      chosen+=("$port")
    fi
    port=$((port + 1))
  done
  printf '%s\n' "${chosen[@]}"
}

# port NODE KIND: 1 SQL, 2 group communication, 3 incremental and 4 full state transfer
port() {
  sed -n "$((4 * ($1 - 1) + $2))p" "$home/ports"
}

address_of_all() {
  local list="" node
  for node in "${nodes[@]}"; do
    list="$list${list:+,}127.0.0.1:$(port "$node" 2)"
  done
  echo "gcomm://$list"
}

# ---- nodes

write_settings() {
  local node="$1" place="$home/node$1"
  cat >"$place/my.cnf" <<SETTINGS
[mariadbd]
datadir=$place/data
socket=$place/socket
pid-file=$place/pid
log-error=$place/log.err
tmpdir=$place/tmp
bind-address=127.0.0.1
port=$(port "$node" 1)
default-storage-engine=InnoDB
binlog-format=ROW
innodb-autoinc-lock-mode=2
innodb-buffer-pool-size=64M
innodb-log-file-size=32M
innodb-flush-log-at-trx-commit=1
max-allowed-packet=64M
wsrep-on=ON
wsrep-provider=$(find_provider)
wsrep-provider-options="base_host=127.0.0.1;base_port=$(port "$node" 2);gmcast.listen_addr=tcp://127.0.0.1:$(port "$node" 2);ist.recv_addr=127.0.0.1:$(port "$node" 3);gcache.size=64M"
wsrep-cluster-name=vernam
wsrep-cluster-address=$(address_of_all)
wsrep-node-name=node$node
wsrep-node-address=127.0.0.1:$(port "$node" 2)
wsrep-sst-method=rsync
wsrep-sst-receive-address=127.0.0.1:$(port "$node" 4)
# a read waits until all that was committed before, on any node, is there
wsrep-sync-wait=1
SETTINGS
}

make_node() {
  local node="$1" place="$home/node$1"
  mkdir -p "$place/data" "$place/tmp"
  write_settings "$node"
  "$(find_program mariadb-install-db)" --no-defaults --datadir="$place/data" --user="$runner" \
    --auth-root-authentication-method=normal --skip-test-db >"$place/install.log" 2>&1 ||
    fail "node $node could not be made, see $place/install.log"
  [ "$(id -u)" -ne 0 ] || chown -R "$runner" "$place"
}

# run_node NODE OPTION...
run_node() {
  local node="$1"
  shift
  PATH="$PATH:/usr/sbin" nohup "$(find_program mariadbd)" --defaults-file="$home/node$node/my.cnf" \
    --user="$runner" "$@" >>"$home/node$node/output" 2>&1 </dev/null &
  echo $! >"$home/node$node/started"
}

ask() {
  "$(find_program mariadb)" --no-defaults --socket="$home/node$1/socket" --user=root --batch --skip-column-names \
    --execute="$2" 2>/dev/null
}

state() {
  ask "$1" "SHOW STATUS LIKE 'wsrep_local_state_comment'" | cut -f 2 || true
}

# A process number may have been given to another program since: ours is the one with our settings.
process() {
  local number
  number="$(cat "$home/node$1/started" 2>/dev/null || true)"
  if [ -n "$number" ] && ps -o args= -p "$number" 2>/dev/null | grep -qF "$home/node$1/my.cnf"; then
    echo "$number"
  fi
}

wait_until_synced() {
  local node="$1" waited=0
  while [ "$(state "$node")" != Synced ]; do
    # not asked by its settings: for a moment after the fork it does not show them yet
    kill -0 "$(cat "$home/node$node/started")" 2>/dev/null || fail "node $node ended, see $home/node$node/log.err"
    [ "$waited" -lt $((patience * 5)) ] || fail "node $node is not synced after $patience s, see $home/node$node/log.err"
    sleep 0.2
    waited=$((waited + 1))
  done
}

wait_until_gone() {
  local node="$1" waited=0
  while [ -n "$(process "$node")" ]; do
    [ "$waited" -lt $((patience * 5)) ] || fail "node $node does not end"
    sleep 0.2
    waited=$((waited + 1))
  done
}

require_cluster() {
  [ -f "$home/ports" ] || fail "there is no cluster in $home"
}

require_node() {
  require_cluster
  case "${1:-}" in
    1 | 2 | 3) ;;
    *) usage ;;
  esac
}

# ---- commands

start() {
  require_programs
  [ ! -e "$home" ] || fail "$home is there already; stop that cluster first, or name another folder in VERNAM_GALERA"
  mkdir -p "$(dirname "$home")"
  (umask 077 && mkdir "$home")
  [ "$(id -u)" -ne 0 ] || chown "$runner" "$home"
  choose_ports >"$home/ports"
  local password node
  password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  echo "$password" >"$home/password"
  for node in "${nodes[@]}"; do
    make_node "$node"
  done
  run_node 1 --wsrep-new-cluster
  wait_until_synced 1
  ask 1 "CREATE DATABASE vernam; CREATE USER vernam@'%' IDENTIFIED BY '$password';
    GRANT ALL ON \`vernam%\`.* TO vernam@'%'"
  # one after the other: a node serves one full state transfer at a time
  for node in "${nodes[@]:1}"; do
    run_node "$node"
    wait_until_synced "$node"
  done
}

stop() {
  require_cluster
  local node number
  for node in "${nodes[@]}"; do
    number="$(process "$node")"
    [ -z "$number" ] || kill -TERM "$number"
  done
  for node in "${nodes[@]}"; do
    wait_until_gone "$node"
  done
  rm -rf "$home"
}

kill_node() {
  local number
  number="$(process "$1")"
  [ -n "$number" ] || fail "node $1 does not run"
  kill -KILL "$number"
  wait_until_gone "$1"
}

rejoin() {
  require_programs
  [ -z "$(process "$1")" ] || fail "node $1 runs"
  run_node "$1"
  wait_until_synced "$1"
}

status() {
  require_cluster
  local node
  for node in "${nodes[@]}"; do
    if [ -n "$(process "$node")" ]; then
      echo "node $node: $(state "$node"), sees $(ask "$node" "SHOW STATUS LIKE 'wsrep_cluster_size'" | cut -f 2) nodes"
    else
      echo "node $node: down"
    fi
  done
}

urls() {
  require_cluster
  local node
  for node in "${nodes[@]}"; do
    echo "jdbc:mariadb://127.0.0.1:$(port "$node" 1)/vernam?user=vernam&password=$(cat "$home/password")&sslMode=disable"
  done
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  kill) require_node "${2:-}" && kill_node "$2" ;;
  rejoin) require_node "${2:-}" && rejoin "$2" ;;
  status) status ;;
  urls) urls ;;
  *) usage ;;
esac
