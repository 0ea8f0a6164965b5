/// How the process starts and ends.
package app.tandem.cli.startup;
