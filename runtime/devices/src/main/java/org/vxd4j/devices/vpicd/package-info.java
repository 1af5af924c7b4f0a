/** VPICD, the Virtual Programmable Interrupt Controller Device. */
package org.vxd4j.devices.vpicd;
