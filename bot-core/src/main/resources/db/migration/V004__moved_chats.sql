-- A chat that moved to another id (a group that became a supergroup) takes its conversation along. Where somebody wrote
-- under the new id before that was known, there is a conversation of that id already: the old one keeps its id and only
-- says what it still has to say in the new chat.
ALTER TABLE conversation ADD COLUMN now_chat text;
