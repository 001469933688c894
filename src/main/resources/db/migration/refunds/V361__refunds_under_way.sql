create index refund_under_way on refund (state) where trouble is null and (state = 'REQUESTED' or state = 'SENT' and provider_id is null);
