-- What API and workers may do in the database, where they are not its owner. Run it as the owner, after each db:migrate:
--
--   psql "$DATABASE_URL" --set role=tradepost_runtime --file docs/operations/runtime-role.sql
GRANT USAGE ON SCHEMA public TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"role";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO :"role";

-- History is written and never changed. Triggers refuse that to everybody; the runtime has no right to it, either.
REVOKE UPDATE, DELETE ON order_event, payment_event, stock_movement, price_change, audit_entry FROM :"role";

-- But personal data are taken out of events, with the salt of their digest.
GRANT UPDATE (personal, personal_salt) ON order_event TO :"role";
