-- Operators whose chat shows a menu of their commands, so that it can be taken from those who are none any more.
CREATE TABLE operator_menu (
    channel text NOT NULL,
    person  text NOT NULL,
    PRIMARY KEY (channel, person)
);
