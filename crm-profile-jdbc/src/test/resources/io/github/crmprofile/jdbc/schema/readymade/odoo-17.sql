-- Odoo 17: res_partner.mobile; every payment is an entry (account_payment._inherits account.move), and the entry refers to it by payment_id.
ALTER TABLE res_partner ADD COLUMN mobile VARCHAR;
UPDATE res_partner SET mobile = '+49 170 11' WHERE id = 11;
ALTER TABLE account_move ADD COLUMN payment_id INTEGER;
UPDATE account_move SET payment_id = p.id FROM account_payment p WHERE p.move_id = account_move.id;
ALTER TABLE account_payment ALTER COLUMN move_id SET NOT NULL;
