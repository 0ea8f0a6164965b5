/// What went wrong, as a code with arguments; its sentence is made where a person reads it.
package app.tandem.engine.problem;
