package homeward.events.reintegration;

import java.util.List;

import com.google.auto.service.AutoService;

import homeward.events.codec.ContractPackage;

@AutoService(ContractPackage.class)
public final class ReintegrationContracts implements ContractPackage {

    public static final String SERVICE = "reintegration";
    public static final String REINTEGRATION = "reintegration";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(new StreamType(REINTEGRATION, ReintegrationEvent.class));
    }
}
