-- A key may be given only some of the functions. Those of before could call all of them and still can: where a scope that
-- allows some functions was given for another reason, the others are named, too.
UPDATE api_key SET scopes = scopes || '{practice:read,conversation:write,conversation-data:read}'
WHERE 'search' = ANY (scopes) AND scopes && '{functions:read,functions:execute}';
