-- whoever bore a refund gets it back from the customer whose parcel came after all; a carrier may have borne it
alter table recovery drop constraint recovery_creditor_check;
alter table recovery add constraint recovery_creditor_check
  check (creditor in ('MERCHANT', 'MARKETPLACE', 'GUARANTOR', 'CARRIER'));

-- one from whoever bears the refund, and one from the customer who got it
drop index recovery_of_refund;
create unique index recovery_of_refund on recovery (marketplace_id, refund_id, (debtor = 'CUSTOMER'))
  where state <> 'VOID';

alter table recovery_part drop constraint recovery_part_kind_check;
alter table recovery_part add constraint recovery_part_kind_check
  check (kind in ('SET_OFF', 'PAYMENT', 'PAID_BACK'));
