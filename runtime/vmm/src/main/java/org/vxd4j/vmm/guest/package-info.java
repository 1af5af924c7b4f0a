/** Programs that virtual machines execute. */
package org.vxd4j.vmm.guest;
