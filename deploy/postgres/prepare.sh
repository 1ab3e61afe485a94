#!/bin/sh
# Run once by the PostgreSQL image on an empty data folder: the roles, the login and the database of Yinyu.
# The password is read by psql itself, so that it stands in no process list.
set -eu
psql -v ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set password `cat "${LOGIN_PASSWORD_FILE:-/run/secrets/yinyu-password}"`
create role yinyu_owner nologin;
create role yinyu_app nologin;
create role yinyu login noinherit password :'password';
grant yinyu_owner, yinyu_app to yinyu;
create database yinyu owner yinyu_owner;
SQL
