/** What the base devices need of the kernel beyond the VMM's services. */
package org.vxd4j.vmm.spi;
