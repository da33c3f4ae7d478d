/**
 * What the database tasks run: `psql` with the names as its variables, so that each is quoted by PostgreSQL itself
 * (`%I`, `%L`). Both scripts may run again, and finish what one that was stopped began.
 */

/**
 * The role owns the database, and nobody else connects to it. RDS's first user is no superuser: it can give a
 * database to a role only as a member of it.
 */
export const createDatabase = `psql -X -v ON_ERROR_STOP=1 -v name="$NAME" -v password="$PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'name')
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \\gexec
\\set QUIET on
\\set ECHO none
ALTER ROLE :"name" PASSWORD :'password';
GRANT :"name" TO CURRENT_USER;
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \\gexec
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
\\echo ready: :name
SQL`;

/** Connections that services still hold do not keep it. */
export const dropDatabase = `psql -X -v ON_ERROR_STOP=1 -v name="$NAME" <<'SQL'
DROP DATABASE IF EXISTS :"name" WITH (FORCE);
DROP ROLE IF EXISTS :"name";
\\echo dropped: :name
SQL`;
