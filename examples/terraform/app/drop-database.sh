psql -X -v ON_ERROR_STOP=1 -v name="$NAME" <<'SQL'
DROP DATABASE IF EXISTS :"name" WITH (FORCE);
DROP ROLE IF EXISTS :"name";
\echo dropped: :name
SQL
