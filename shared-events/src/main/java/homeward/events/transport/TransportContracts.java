package homeward.events.transport;

import java.util.List;

import com.google.auto.service.AutoService;

import homeward.events.codec.ContractPackage;

@AutoService(ContractPackage.class)
public final class TransportContracts implements ContractPackage {

    public static final String SERVICE = "transport-and-escort";
    public static final String TRANSFER = "transfer";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(new StreamType(TRANSFER, TransferEvent.class));
    }
}
