-- The words of the notes, for the search. It keeps no second copy of a note: it reads `note` by its number.
CREATE VIRTUAL TABLE note_words USING fts5(text, content='note', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO note_words(note_words) VALUES ('rebuild');
--> statement-breakpoint
-- The words of a removed note leave the file at once, as the note itself does.
INSERT INTO note_words(note_words, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER note_words_added AFTER INSERT ON note BEGIN
	INSERT INTO note_words(rowid, text) VALUES (new.id, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER note_words_removed AFTER DELETE ON note BEGIN
	INSERT INTO note_words(note_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
--> statement-breakpoint
CREATE TRIGGER note_words_changed AFTER UPDATE ON note BEGIN
	INSERT INTO note_words(note_words, rowid, text) VALUES ('delete', old.id, old.text);
	INSERT INTO note_words(rowid, text) VALUES (new.id, new.text);
END;
