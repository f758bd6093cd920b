# The two shells between a person's shell and a command in the environment; enter_environment (environment.sh) starts it.
#   inside.sh outside COMMAND…  stays outside the new PID namespace: keeps its own number, so that whoever started it can
#                               signal it, and its first child is process 1 in there and dies with it.
#   inside.sh first COMMAND…    is process 1: enters the root if there is one, runs the command, sees all others off.
# The command itself is neither: process 1 takes no signal by default, and Xvfb would not tell it that it is ready.
# TRELLIS_CHECKOUT, TRELLIS_CACHE, TRELLIS_ROOT (empty: the system itself), TRELLIS_UID, TRELLIS_GID and TRELLIS_NAME say
# what and who.

# pass SIGNAL: hands it on to the child, but not a terminal's own Ctrl-C, which the whole group got.
pass() {
  caught=1
  [ "$1" = INT ] && [ -n "$TRELLIS_TERMINAL" ] || kill -"$1" "$child" 2>/dev/null
}

# Waits for the child, whatever signals come; its exit code.
attend() {
  local code
  while :; do
    caught=
    wait "$child" 2>/dev/null
    code=$?
    [ -n "$caught" ] && kill -0 "$child" 2>/dev/null || break
  done
  return $code
}

# What every command sees, whichever way it got here.
profile() {
  export PATH="$TRELLIS_CHECKOUT/build/release/bin:/usr/lib/ccache:/usr/lib/qt6/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
  export LANG=C.UTF-8 LC_ALL=C.UTF-8 TRELLIS_INSIDE=1 npm_config_cache="$TRELLIS_CACHE/npm"
  export CCACHE_DIR="${CCACHE_DIR:-$TRELLIS_CACHE/ccache}" CCACHE_BASEDIR="$TRELLIS_CHECKOUT" CCACHE_NOHASHDIR=1
  mkdir -p "$CCACHE_DIR"
  cd "$TRELLIS_CHECKOUT"
}

# Makes TRELLIS_ROOT the root of this mount namespace, with the machine's devices, /tmp and this checkout in it.
enter_root() {
  local R=$TRELLIS_ROOT path
  mount --rbind "$R" "$R"
  mount -t proc proc "$R/proc"
  for path in /sys /dev /tmp; do mount --rbind $path "$R$path"; done
  mount -t tmpfs -o mode=755 tmpfs "$R/run"
  mkdir -p "$R/run/user" "$R/run/lock"
  for path in "$TRELLIS_CHECKOUT" "$TRELLIS_CACHE" "${CCACHE_DIR:-}" "${XDG_RUNTIME_DIR:-}"; do
    [ -n "$path" ] && [ -d "$path" ] || continue
    mkdir -p "$R$path"
    mount --rbind "$path" "$R$path"
  done
  # Single files: the display's key, and the certificates that this machine trusts where it names a bundle (npm reads it).
  for path in "${XAUTHORITY:-}" "${NODE_EXTRA_CA_CERTS:-}" /etc/resolv.conf /etc/hosts; do
    [ -n "$path" ] && [ -f "$path" ] || continue
    mkdir -p "$R$(dirname "$path")"
    [ -e "$R$path" ] || : >"$R$path"
    mount --bind "$(readlink -f "$path")" "$R$path"
  done
  grep -q "^[^:]*:[^:]*:$TRELLIS_UID:" "$R/etc/passwd" || echo "$TRELLIS_NAME:x:$TRELLIS_UID:$TRELLIS_GID::/nonexistent:/bin/bash" >>"$R/etc/passwd"
  [ -s "$R/etc/machine-id" ] || tr -d - </proc/sys/kernel/random/uuid >"$R/etc/machine-id" || true
  mkdir -p "$R/.old"
  cd "$R"
  pivot_root . .old
  umount -l /.old
  export HOME="$TRELLIS_CHECKOUT/build/home"
  mkdir -p "$HOME" 2>/dev/null || true
  if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ]; then
    export XDG_RUNTIME_DIR=/run/user/$TRELLIS_UID
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
  fi
}

outside() {
  # Whether we are a terminal's foreground group. Nothing may fork before process 1.
  local pid name state parent group session tty foreground rest
  read -r pid name state parent group session tty foreground rest </proc/self/stat
  export TRELLIS_TERMINAL=
  [ "$group" != "$foreground" ] || TRELLIS_TERMINAL=1
  setpriv --pdeathsig KILL -- env --default-signal=INT,QUIT bash "${BASH_SOURCE[0]}" first "$@" <&0 &
  child=$!
  attend
}

first() {
  set -e
  if [ -n "$TRELLIS_ROOT" ]; then enter_root; else mount -t proc proc /proc; fi
  profile
  # The namespaces belong to their own root; the command is the person again, or the session bus of a desktop refuses it.
  local as=(env --default-signal=INT,QUIT)
  [ "$TRELLIS_UID" = 0 ] || as+=(unshare --user --map-user="$TRELLIS_UID" --map-group="$TRELLIS_GID" --)
  export -n TRELLIS_ROOT TRELLIS_UID TRELLIS_GID TRELLIS_NAME TRELLIS_TERMINAL
  set +e
  "${as[@]}" "$@" <&0 8<&- &
  child=$!
  attend
  local code=$? others
  # What the command left (at-spi, keyring and bus daemons, Xvfb) may tidy up before the namespace ends: a second at most.
  if kill -TERM -1 2>/dev/null; then
    kill -CONT -1 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      others=(/proc/[0-9]*)
      [ ${#others[@]} -gt 1 ] || break
      sleep 0.1
    done
  fi
  return $code
}

plain() { # where no namespace may be made, on a system that needs no root
  profile
  exec "$@"
}

for signal in TERM HUP INT USR1 USR2; do trap "pass $signal" $signal; done
"$@"
exit $?
