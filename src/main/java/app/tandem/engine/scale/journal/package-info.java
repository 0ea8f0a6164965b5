/// What a run wrote, line by line, so that it can be undone. Begin with `RunJournal`.
package app.tandem.engine.scale.journal;
