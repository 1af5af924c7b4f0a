/** The {@code vxd4j} command: one class for each subcommand. */
package org.vxd4j.cli;
