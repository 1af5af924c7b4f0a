/** A run retold: trace records in, lines for a reader out. */
package org.vxd4j.cli.story;
