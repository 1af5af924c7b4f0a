package org.vxd4j.api.rule;

import java.util.List;

/** The rules on client registers that are kept or copied (CB-08, CB-11, ES-02). */
final class ClientRules {
    private ClientRules() {}

    static final Rule BY_HAND = Rule.error(
            "CB-08",
            "client-copied-back",
            "Saved client registers are restored by Restore_Client_State or Pop_Client_State, never copied back by hand.",
            "The VMM keeps more than the structure: modes and waiting callbacks change with it only when it restores.",
            """
            private final ClientRegs saved = new ClientRegs();

            @EventCallback
            void announce(ClientRegs client) {
              saved.copyFrom(client);
              client.copyFrom(saved);
            }
            """,
            """
            private final ClientRegs saved = new ClientRegs();

            @EventCallback
            void announce(ClientRegs client) {
              saved.copyFrom(client);
            }
            """,
            "Windows 3.1 guide, Save_Client_State");

    static final Rule KEPT = Rule.warning(
            "CB-11",
            "client-kept",
            "The client registers that a callback was called with are good until the next task switch only.",
            "The structure is the one of the virtual machine that was current then; keep values, not the structure.",
            """
            private ClientRegs client;

            @IoTrap(ports = 0x300)
            void onPort(ClientRegs client) {
              this.client = client;
            }

            @EventCallback
            void announce(VmHandle vm) {
              client.set(ClientRegs.Field.EAX, 0);
            }
            """,
            """
            private int value;

            @IoTrap(ports = 0x300)
            void onPort(ClientRegs client) {
              value = client.get(ClientRegs.Field.EBX);
            }

            @EventCallback
            void announce(VmHandle vm, ClientRegs client) {
              client.set(ClientRegs.Field.EAX, value);
            }
            """,
            "Inferred from the VxD guide for Windows 3.0, chapter 24");

    static final Rule OF_ANOTHER = Rule.error(
            "ES-02",
            "global-event-keeps-client",
            "A global event may run in any virtual machine: it uses the client registers it is given, never remembered ones.",
            "Another virtual machine is current: its state and the remembered registers have nothing to do with each other.",
            """
            private ClientRegs client;

            @IoTrap(ports = 0x300)
            void onPort(ClientRegs client) {
              this.client = client;
            }

            @EventCallback(scope = Scope.GLOBAL)
            void announce() {
              client.set(ClientRegs.Field.EAX, 0);
            }
            """,
            """
            @EventCallback(scope = Scope.GLOBAL)
            void announce(ClientRegs client) {
              client.set(ClientRegs.Field.EAX, 0);
            }
            """,
            "Seed Call_Restricted_Event; Windows 3.1 guide, Schedule_Global_Event");

    static final List<Rule> ALL = List.of(BY_HAND, KEPT, OF_ANOTHER);
}
