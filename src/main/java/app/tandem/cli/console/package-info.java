/// What both halves of the command line share: progress, converters of options, text that a terminal can show.
package app.tandem.cli.console;
