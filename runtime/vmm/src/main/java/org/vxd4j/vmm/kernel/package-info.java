/**
 * The VMM kernel: one subject per file.
 *
 * <p>Exactly one Java thread runs at any time, so nothing here is synchronised; {@link org.vxd4j.vmm.kernel.Stacks} hands the
 * turn over.
 */
package org.vxd4j.vmm.kernel;
