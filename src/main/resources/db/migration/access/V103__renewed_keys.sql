-- a key that was lost or told is replaced; the old one is nobody's from then on
grant update (key_hash, issued_at) on api_key to ${app};
