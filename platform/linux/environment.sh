# Sourced by run, test and enter: finds or makes the build environment and enters it.
#
# A system whose own packages are new enough is used as it is. Any other gets a Debian 13 root under build/debian13,
# made aside and renamed when whole, entered through pivot_root in mount and PID namespaces of its own, so that no mount
# and no process outlives the command. build/debian13.stamp holds a digest of the package list: same stamp, no network.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
linux="$checkout/platform/linux"
base="$checkout/build"
root="$base/debian13"
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
    [ -n "$have" ] && dpkg --compare-versions "$have" ge "$least" || return 1
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

install_on_system() { # LIST...
  local stamp; stamp=$(stamp_of "$@")
  [ "$(cat "$base/system.stamp" 2>/dev/null)" = "$stamp" ] && return
  local sudo=()
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null || fail "installing packages needs root: run this once as root."; sudo=(sudo); }
  say "installing $(package_list "$@" | wc -l) packages with apt…"
  local began=$SECONDS
  "${sudo[@]}" apt-get update -qq || fail "the package index could not be read. Nothing was changed; check the network and run this again."
  package_list "$@" | DEBIAN_FRONTEND=noninteractive xargs "${sudo[@]}" apt-get install -y -qq --no-install-recommends >"$base/apt.log" 2>&1 \
    || fail "apt could not install everything; its words are in build/apt.log."
  echo "$stamp" > "$base/system.stamp"
  say "packages ready after $((SECONDS - began)) s"
}

host_tools() { # what makes the root
  local need=()
  command -v mmdebstrap >/dev/null || need+=(mmdebstrap)
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || need+=(debian-archive-keyring)
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || need+=(uidmap)
  [ ${#need[@]} = 0 ] && return
  [ "$(id -u)" = 0 ] || fail "the Debian 13 root is made by ${need[*]}. Install: sudo apt-get install ${need[*]}, then run this again."
  say "installing ${need[*]}…"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}"; } >"$base/apt.log" 2>&1 \
    || fail "${need[*]} could not be installed; apt's words are in build/apt.log. Check the network and run this again."
}

make_root() { # LIST...
  host_tools
  local mirror new mode out began=$SECONDS
  mirror=${TRELLIS_DEBIAN_MIRROR:-$(host_mirror || echo http://deb.debian.org/debian)}
  new="$base/.debian13.$$"
  rm -rf --one-file-system "$base"/.debian13.* "$base"/.old.* "$base"/mmdebstrap.*
  say "making a Debian 13 root in build/debian13 ($(package_list "$@" | wc -l) packages, about 1½ minutes)…"
  local options=(--quiet --variant=apt --skip=cleanup/reproducible
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --aptopt='Acquire::Retries "3"'
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg --include="$(package_list "$@" | paste -sd,)")
  local proxy; proxy=$(apt-config dump 2>/dev/null | sed -nE 's/^Acquire::http::Proxy "(.+)";/\1/p')
  [ -z "$proxy" ] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
  local sources=("deb $mirror $suite main" "deb $mirror $suite-updates main" "deb ${mirror%/debian}/debian-security $suite-security main")
  mkdir -p "$new"
  export TMPDIR="$base"
  if [ "$(id -u)" = 0 ]; then
    mmdebstrap "${options[@]}" --mode=root --format=directory "$suite" "$new" "${sources[@]}" 2>"$base/root.log"
  else
    mmdebstrap "${options[@]}" --mode=unshare --format=tar "$suite" - "${sources[@]}" 2>"$base/root.log" \
      | tar -x -C "$new" --no-same-owner --exclude='./dev/*'
  fi || { rm -rf --one-file-system "$new"; fail "the Debian 13 root could not be made; the reason is in build/root.log. Nothing else was changed. Check network and disk space, then run this again."; }
  unset TMPDIR
  if [ -e "$root" ]; then mv "$root" "$base/.old.$$"; rm -rf --one-file-system "$base/.old.$$"; fi
  mv "$new" "$root"
  stamp_of "$@" > "$base/debian13.stamp"
  say "Debian 13 root ready after $((SECONDS - began)) s"
}

# Makes the environment for the lists; sets `way` to `system` or `root`. A root that holds more than asked serves too.
prepare_environment() { # LIST...
  mkdir -p "$base"
  if [ -n "${TRELLIS_INSIDE:-}" ]; then way=inside; return; fi
  exec 9>"$base/lock"
  flock 9
  if system_is_new_enough; then
    way=system
    install_on_system "$@"
  else
    way=root
    local have; have=$(cat "$base/debian13.stamp" 2>/dev/null || true)
    [ -d "$root" ] && { [ "$have" = "$(stamp_of "$@")" ] || [ "$have" = "$(stamp_of packages packages-interop)" ]; } || make_root "$@"
  fi
  flock -u 9
  exec 9>&-
}

# What every command inside sees, whichever way it got there.
inside_profile() {
  echo 'export PATH="$TRELLIS_CHECKOUT/build/release/bin:/usr/lib/ccache:/usr/lib/qt6/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TRELLIS_INSIDE=1
export CCACHE_DIR="${CCACHE_DIR:-$TRELLIS_CACHE/ccache}" CCACHE_BASEDIR="$TRELLIS_CHECKOUT" CCACHE_NOHASHDIR=1
mkdir -p "$CCACHE_DIR"'
}

# Replaces this process by COMMAND inside the environment. Call prepare_environment first.
enter_environment() { # COMMAND...
  export TRELLIS_CHECKOUT="$checkout" TRELLIS_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/trellis"
  mkdir -p "$TRELLIS_CACHE"
  case $way in
    inside) exec "$@" ;;
    system) exec bash -c "$(inside_profile)"'; cd "$TRELLIS_CHECKOUT"; exec "$@"' enter "$@" ;;
  esac
  export TRELLIS_ROOT="$root"
  local ns=(unshare --mount --propagation private)
  [ "$(id -u)" = 0 ] || ns=(unshare --user --map-root-user --mount --propagation private)
  "${ns[@]}" true 2>/dev/null || fail "this system does not let us make a mount namespace. Run as root, allow user namespaces (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0), or use platform/linux/Containerfile."
  exec "${ns[@]}" --pid --fork --kill-child bash -c 'set -e
R=$TRELLIS_ROOT
mount --rbind "$R" "$R"
mount -t proc proc "$R/proc"; mount --rbind /sys "$R/sys"; mount --rbind /dev "$R/dev"; mount --rbind /tmp "$R/tmp"
mkdir -p "$R/run/user"
for d in "$TRELLIS_CHECKOUT" "$TRELLIS_CACHE"; do mkdir -p "$R$d"; mount --rbind "$d" "$R$d"; done
[ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ] || { mkdir -p "$R$XDG_RUNTIME_DIR"; mount --rbind "$XDG_RUNTIME_DIR" "$R$XDG_RUNTIME_DIR"; }
[ -z "${XAUTHORITY:-}" ] || [ ! -f "$XAUTHORITY" ] || { mkdir -p "$R$(dirname "$XAUTHORITY")"; : > "$R$XAUTHORITY"; mount --bind "$XAUTHORITY" "$R$XAUTHORITY"; }
# The certificates that this machine trusts, where it names a bundle of its own (npm reads it).
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f "$NODE_EXTRA_CA_CERTS" ]; then
  mkdir -p "$R$(dirname "$NODE_EXTRA_CA_CERTS")"; [ -e "$R$NODE_EXTRA_CA_CERTS" ] || : > "$R$NODE_EXTRA_CA_CERTS"
  mount --bind "$(readlink -f "$NODE_EXTRA_CA_CERTS")" "$R$NODE_EXTRA_CA_CERTS"
fi
for f in /etc/resolv.conf /etc/hosts; do
  if [ -e $f ]; then [ -e "$R$f" ] || : > "$R$f"; mount --bind "$(readlink -f $f)" "$R$f"; fi
done
mkdir -p "$R/.old"; cd "$R"; pivot_root . .old; umount -l /.old
if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ]; then export XDG_RUNTIME_DIR=/run/trellis-$(id -u); fi
mkdir -p "$XDG_RUNTIME_DIR"; chmod 700 "$XDG_RUNTIME_DIR" 2>/dev/null || true
export HOME=/tmp/trellis-home-$(id -u); mkdir -p "$HOME"
[ -e /etc/machine-id ] || dbus-uuidgen > /etc/machine-id 2>/dev/null || true
'"$(inside_profile)"'
cd "$TRELLIS_CHECKOUT"
# Not exec: process 1 of a namespace takes no signal by default, and Xvfb does not tell it that it is ready.
"$@" || exit $?
exit 0' enter "$@"
}
