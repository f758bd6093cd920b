# Sourced by run, test and enter: finds or makes the build environment and enters it.
#
# A system whose own packages are new enough is used as it is. Any other gets a Debian 13 root under build/debian13,
# made aside and renamed when whole, entered through pivot_root. Either way the command runs in mount and PID namespaces
# of its own, so that no mount and no process outlives it. build/debian13.stamp holds a digest of the package list: same
# stamp, no network.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
linux="$checkout/platform/linux"
base="$checkout/build"
root="$base/debian13"
PATH="$PATH:/usr/sbin:/sbin"  # pivot_root: a Debian user has neither folder on his path
suite=trixie
recipe=2

say() { printf 'trellis: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

package_list() { # NAME... : the sorted package names of the lists
  (cd "$linux" && sed 's/#.*//' "$@") | tr -s ' \n' '\n\n' | grep . | LC_ALL=C sort -u
}

stamp_of() { { echo "$suite $recipe"; package_list "$@"; } | sha256sum | cut -c1-16; }

# The newest version that the system's package index offers, or nothing.
candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p' | grep -v '(none)'; }

system_is_new_enough() {
  command -v apt-cache >/dev/null || return 1
  local name least have
  for pair in qt6-base-dev=6.8 libsqlcipher-dev=4.6 catch2=3.0 g++-14=14; do
    name=${pair%%=*} least=${pair##*=}
    have=$(candidate "$name") || return 1
    dpkg --compare-versions "$have" ge "$least" || return 1
  done
}

host_mirror() { # the host's own Debian mirror: deb822 stanzas first, then one-line lists
  local f u
  for f in /etc/apt/sources.list.d/*.sources; do
    [ -e "$f" ] || continue
    u=$(awk 'BEGIN{RS="";FS="\n"}{e=1;d=0;u="";for(i=1;i<=NF;i++){if($i~/^Enabled:[ \t]*no/)e=0;if($i~/^Types:/&&(" "$i" ")~/[: \t]deb[ \t]/)d=1;if($i~/^URIs:/){split($i,a,/[ \t]+/);u=a[2]}}if(e&&d&&u~/\/debian\/?$/){print u;exit}}' "$f")
    [ -z "$u" ] || { echo "${u%/}"; return; }
  done
  for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -e "$f" ] || continue
    u=$(sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+\/debian)\/?[[:space:]].*/\2/p' "$f" | head -1)
    [ -z "$u" ] || { echo "$u"; return; }
  done
  return 1
}

missing_packages() { # LIST... : the names that the system lacks
  package_list "$@" | LC_ALL=C comm -23 - <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii  *//p' | LC_ALL=C sort -u)
}

may_install() { # LIST... : whether install_on_system can do its work
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || [ -z "$(missing_packages "$@")" ]
}

install_on_system() { # LIST...
  local stamp missing; stamp=$(stamp_of "$@")
  [ "$(cat "$base/system.stamp" 2>/dev/null)" = "$stamp" ] && return
  missing=$(missing_packages "$@")
  if [ -n "$missing" ]; then
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    say "installing $(wc -l <<<"$missing") packages with apt (some minutes)…"
    local began=$SECONDS
    "${sudo[@]}" apt-get update -qq </dev/null || fail "the package index could not be read. Nothing was changed; check the network and run this again."
    DEBIAN_FRONTEND=noninteractive xargs "${sudo[@]}" apt-get install -y -qq --no-install-recommends <<<"$missing" >"$base/apt.log" 2>&1 \
      || fail "apt could not install everything; its words are in build/apt.log. Check network and disk space, then run this again."
    say "packages ready after $((SECONDS - began)) s"
  fi
  echo "$stamp" > "$base/system.stamp"
}

host_tools() { # what makes the root
  local need=()
  command -v mmdebstrap >/dev/null || need+=(mmdebstrap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || need+=(debian-archive-keyring)
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || need+=(uidmap)
  if [ ${#need[@]} != 0 ]; then
    [ "$(id -u)" = 0 ] || fail "the Debian 13 root is made by ${need[*]}. Install: sudo apt-get install ${need[*]}, then run this again."
    say "installing ${need[*]}…"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}"; } </dev/null >"$base/apt.log" 2>&1 \
      || fail "${need[*]} could not be installed; apt's words are in build/apt.log. Check the network and run this again."
  fi
  [ "$(id -u)" = 0 ] || grep -qE "^($(id -un)|$(id -u)):" /etc/subuid 2>/dev/null \
    || fail "making the Debian 13 root as $(id -un) needs sub-ids. Once: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un), then run this again."
}

may_unshare() { command -v mount >/dev/null && "${namespaces[@]}" true 2>/dev/null; }
no_namespaces="this system does not let us make namespaces. Run as root, allow user namespaces (Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0), or use platform/linux/Containerfile."

make_root() { # LIST...
  may_unshare || fail "$no_namespaces"
  host_tools
  # An ordinary user's root is unpacked beside a whole copy of itself.
  local least=3 free
  [ "$(id -u)" = 0 ] || least=6
  free=$(df -Pk "$base" | awk 'NR == 2 { print int($4 / 1048576) }')
  [ "$free" -ge "$least" ] || fail "a Debian 13 root needs $least GB of disk in build, and $free GB are free. Nothing was changed."
  local mirror new why began=$SECONDS
  mirror=${TRELLIS_DEBIAN_MIRROR:-$(host_mirror || echo http://deb.debian.org/debian)}
  new="$base/.debian13.$$"
  local making=(unshare)
  [ "$(id -u)" = 0 ] || making=(unshare --user --map-root-user --map-auto)
  "${making[@]}" rm -rf --one-file-system "$base"/.debian13.* "$base"/mmdebstrap.*
  say "making a Debian 13 root in build/debian13 ($(package_list "$@" | wc -l) packages, 1½ to 5 minutes)…"
  local options=(--variant=apt --skip=cleanup/reproducible
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --aptopt='Acquire::Retries "3"'
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg --include="$(package_list "$@" | paste -sd,)")
  local proxy; proxy=$(apt-config dump 2>/dev/null | sed -nE 's/^Acquire::http::Proxy "(.+)";/\1/p')
  [ -z "$proxy" ] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
  local sources=("deb $mirror $suite main" "deb $mirror $suite-updates main" "deb ${mirror%/debian}/debian-security $suite-security main")
  mkdir -p "$new"
  # Whoever ends this shell ends the making with it. An ordinary user makes the root as root of a namespace, as a stream
  # that he unpacks himself: so every file is his, and entering and deleting need no sub-ids.
  local bound=(setpriv --pdeathsig KILL -- "${making[@]}" --mount --propagation private --pid --fork --kill-child --mount-proc)
  if [ "$(id -u)" = 0 ]; then
    TMPDIR="$base" "${bound[@]}" mmdebstrap "${options[@]}" --mode=root --format=directory "$suite" "$new" "${sources[@]}" </dev/null 2>"$base/root.log"
  else
    TMPDIR="$base" "${bound[@]}" mmdebstrap "${options[@]}" --mode=root --format=tar "$suite" - "${sources[@]}" </dev/null 2>"$base/root.log" \
      | setpriv --pdeathsig KILL -- tar -x -C "$new" --no-same-owner --exclude='./dev/*'
  fi || {
    why=$(grep -aE '^(E|W|tar): ' "$base/root.log" | grep -avE 'apt-get |failed to run|index files failed' | head -n 1 | cut -c1-200 || true)
    "${making[@]}" rm -rf --one-file-system "$new" "$base"/mmdebstrap.*
    fail "the Debian 13 root could not be made${why:+ (${why#?: })}; build/root.log says more. Nothing else was changed. Check network and disk space, then run this again."
  }
  rm -f "$base/debian13.stamp"
  [ ! -e "$root" ] || mv "$root" "$base/.old.$$"
  mv "$new" "$root"
  stamp_of "$@" > "$base/debian13.stamp"
  say "Debian 13 root ready after $((SECONDS - began)) s"
}

# A command in a root holds a shared lock on it, so a root that was replaced is deleted when nobody is in it.
hold_root() { exec 8<"$root" && { flock --shared --nonblock 8 || true; }; }
sweep_old_roots() {
  local old
  for old in "$base"/.old.*; do
    [ -d "$old" ] || continue
    flock --nonblock "$old" true 2>/dev/null && rm -rf --one-file-system "$old"
  done
  return 0
}

# A root that holds more than asked serves too.
root_serves() { # LIST...
  local have; have=$(cat "$base/debian13.stamp" 2>/dev/null) || return 1
  [ -d "$root" ] && { [ "$have" = "$(stamp_of "$@")" ] || [ "$have" = "$(stamp_of packages packages-interop)" ]; }
}

# Makes the environment for the lists; sets `way` to `system` or `root`.
prepare_environment() { # LIST...
  if [ -n "${TRELLIS_INSIDE:-}" ]; then way=inside; return; fi
  namespaces=(unshare --mount --propagation private --pid)
  [ "$(id -u)" = 0 ] || namespaces=(unshare --user --map-root-user --mount --propagation private --pid)
  if root_serves "$@" && hold_root && root_serves "$@"; then way=root; return; fi
  { mkdir -p "$base" && : >>"$base/lock"; } 2>/dev/null || fail "the folder $base cannot be written. Nothing was changed; the environment needs about 3 GB there."
  exec 9>>"$base/lock"
  flock --nonblock 9 || { say 'another command is preparing the environment; waiting for it…'; flock 9; }
  # A container's image often comes without the package index.
  if [ "$(id -u)" = 0 ] && command -v apt-cache >/dev/null && [ -z "$(candidate qt6-base-dev)" ]; then
    say 'reading the package index…'
    apt-get update -qq </dev/null >"$base/apt.log" 2>&1 || fail "the package index could not be read; apt's words are in build/apt.log. Nothing was changed; check the network and run this again."
  fi
  if system_is_new_enough && may_install "$@"; then
    way=system
    install_on_system "$@"
  else
    way=root
    root_serves "$@" || make_root "$@"
    hold_root
    sweep_old_roots
  fi
  exec 9>&-
}

# Replaces this process by COMMAND inside the environment. Call prepare_environment first.
enter_environment() { # COMMAND...
  [ "$way" != inside ] || exec "$@"
  export TRELLIS_CHECKOUT="$checkout" TRELLIS_CACHE="${XDG_CACHE_HOME:-${HOME:-$base}/.cache}/trellis"
  mkdir -p "$TRELLIS_CACHE" 2>/dev/null || fail "the cache $TRELLIS_CACHE cannot be written. Set XDG_CACHE_HOME to a folder that can."
  export TRELLIS_ROOT= TRELLIS_UID TRELLIS_GID TRELLIS_NAME
  TRELLIS_UID=$(id -u) TRELLIS_GID=$(id -g) TRELLIS_NAME=$(id -un)
  if [ "$way" = root ]; then
    TRELLIS_ROOT=$root
    # The root knows no time zone of its own.
    local zone; zone=$(readlink -f /etc/localtime || true)
    [ -n "${TZ:-}" ] || [ "$zone" = "${zone#*/zoneinfo/}" ] || export TZ="${zone#*/zoneinfo/}"
    may_unshare || fail "$no_namespaces"
  fi
  may_unshare || exec bash "$linux/inside.sh" plain "$@"
  exec "${namespaces[@]}" bash "$linux/inside.sh" outside "$@"
}
