-- Whoever saw a party's link could act in its place: what staff made before they no longer could is revoked.
update case_link set revoked_at = now(), revoked_by_kind = 'SYSTEM', revoked_by = 'redress'
where created_by_kind = 'USER' and revoked_at is null;
