/** The author's side: annotations, registers, handles, flags and the service interfaces of the VMM and VPICD. */
package org.vxd4j.api;
