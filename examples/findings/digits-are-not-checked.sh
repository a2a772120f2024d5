#!/usr/bin/env bash
# Firebird 3.0.11 of Debian 12: a NUMERIC(4, 2) holds 300.25 and a DECIMAL(4, 2) 21474836.47, in columns and in casts: what is checked is the integer
# that stores them, of 16 or 32 bits, and not the four digits. From 18 digits on it is the other way: the sum of two DECIMAL(18, 4) that are stored
# without complaint fails, as it does not fit into 64 bits. So the declared precision limits neither what a client reads nor what may be added.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

version=3.0.11.33637.ds4-2+deb12u1
(
    cd "$work"
    apt-get -qq -o APT::Sandbox::User=root download "firebird3.0-server-core=$version" "firebird3.0-utils=$version" \
        "firebird3.0-common=$version" "libfbclient2=$version" "libib-util=$version" libtommath1=1.2.0-6+deb12u1
    for package in *.deb; do dpkg -x "$package" root; done
)
lib=$work/root/usr/lib/x86_64-linux-gnu
mkdir "$work/server"
ln -s "$lib"/firebird/3.0/{plugins,intl,lib,firebird.msg} "$work/root/etc/firebird/3.0"/{plugins.conf,fbintl.conf} "$work/server"
touch "$work/server/firebird.conf" "$work/server/databases.conf"

cat >"$work/digits.sql" <<SQL
CREATE DATABASE '$work/digits.fdb';
CREATE TABLE t (n NUMERIC(4, 2), d DECIMAL(4, 2), a DECIMAL(18, 4));
COMMIT;
INSERT INTO t VALUES (300.25, 21474836.47, 500000000000000);
INSERT INTO t (a) VALUES (500000000000000);
SET HEADING OFF;
SELECT n, d, CAST(300.25 AS NUMERIC(4, 2)) FROM t WHERE n IS NOT NULL;
SELECT SUM(a) FROM t;
INSERT INTO t (n) VALUES (400.25);
SQL
export FIREBIRD=$work/server FIREBIRD_LOCK=$work/server FIREBIRD_TMP=$work/server LD_LIBRARY_PATH=$lib
("$work/root/usr/bin/isql-fb" -quiet -input "$work/digits.sql" 2>&1 || true) |
    grep -v '^$' | grep -v '^After line\|^Use CONNECT' | sed 's/  */ /g; s/ $//' | expect <(cat <<'SEEN'
 300.25 21474836.47 300.25
Statement failed, SQLSTATE = 22003
Integer overflow. The result of an integer operation caused the most significant bit of the result to carry.
Statement failed, SQLSTATE = 22003
arithmetic exception, numeric overflow, or string truncation
-numeric value is out of range
SEEN
)
