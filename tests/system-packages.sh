#!/usr/bin/env bash
# Makes sure that the programs the tests start themselves are installed. No service needs to run.
set -eu

has_postgres() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ] && return
  done
  command -v initdb && command -v pg_ctl && command -v postgres
} >/dev/null

has_chinese_font() {
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ]
}

# Debian starts a service as soon as it is installed; our tests start their own private servers.
keep_services_stopped() {
  local policy=/usr/sbin/policy-rc.d
  [ -e "$policy" ] && return
  trap "rm -f $policy" EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
}

missing=()
has_postgres || missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
command -v chromium >/dev/null || missing+=(chromium)
command -v fc-list >/dev/null || missing+=(fontconfig)
has_chinese_font || missing+=(fonts-noto-cjk)

[ ${#missing[@]} -eq 0 ] && exit

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "测试还缺少系统软件：${missing[*]}，请先执行：sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
  exit 1
fi

echo "正在安装测试所需的系统软件：${missing[*]}…"
export DEBIAN_FRONTEND=noninteractive
keep_services_stopped
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
