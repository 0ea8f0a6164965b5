/// The Scale tab: its model, its view, its commands, and what it keeps between two starts.
package app.tandem.gui.scale;
