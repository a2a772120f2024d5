-- Odoo 19: as 18, without mobile numbers of their own; crm_lead has the stored won_status, a done activity is always archived and keeps its feedback.
ALTER TABLE crm_lead ADD COLUMN won_status VARCHAR;
ALTER TABLE mail_activity ADD COLUMN feedback TEXT;
UPDATE crm_lead SET won_status = CASE WHEN id IN (1, 2, 8) THEN 'won' WHEN id = 3 THEN 'lost' ELSE 'pending' END;
ALTER TABLE account_move ADD COLUMN origin_payment_id INTEGER;
UPDATE account_move SET origin_payment_id = p.id FROM account_payment p WHERE p.move_id = account_move.id;
ALTER TABLE account_payment ADD COLUMN date DATE, ADD COLUMN state VARCHAR, ADD COLUMN name VARCHAR;
UPDATE account_payment SET date = m.date, state = 'paid' FROM account_move m WHERE m.id = account_payment.move_id;
CREATE TABLE account_move__account_payment (invoice_id INTEGER NOT NULL, payment_id INTEGER NOT NULL, PRIMARY KEY (invoice_id, payment_id));
INSERT INTO account_move (id, name, move_type, state, payment_state, date, invoice_date, invoice_date_due, partner_id, commercial_partner_id, company_id, currency_id, invoice_user_id, amount_total, amount_residual, amount_total_in_currency_signed) VALUES
(11, 'INV/11', 'out_invoice', 'posted', 'in_payment', '2026-05-10', '2026-05-10', '2026-05-30', 12, 10, 1, 1, 2, 300, 300, 300), (12, 'INV/12', 'out_invoice', 'posted', 'in_payment', '2026-05-11', '2026-05-11', '2026-05-21', 12, 10, 1, 1, 2, 400, 400, 400);
INSERT INTO account_payment (id, move_id, amount, currency_id, payment_type, partner_id, date, state) VALUES (11, NULL, 200, 1, 'inbound', 12, '2026-05-12', 'paid'), (12, NULL, 100, 1, 'inbound', 12, '2026-05-30', 'in_process'),
(13, NULL, 150, 1, 'inbound', 12, '2026-05-13', 'in_process'), (14, NULL, 250, 1, 'inbound', 12, '2026-05-14', 'canceled');
INSERT INTO account_move__account_payment (invoice_id, payment_id) VALUES (1, 1), (2, 2), (11, 11), (11, 12), (12, 13), (12, 14);
