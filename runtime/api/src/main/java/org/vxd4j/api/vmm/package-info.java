/** The services of the VMM, one interface for each subject; {@link org.vxd4j.api.Vmm} is all of them. */
package org.vxd4j.api.vmm;
