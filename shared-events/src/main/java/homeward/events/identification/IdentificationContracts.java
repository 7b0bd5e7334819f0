package homeward.events.identification;

import java.util.List;

import com.google.auto.service.AutoService;

import homeward.events.codec.ContractPackage;

@AutoService(ContractPackage.class)
public final class IdentificationContracts implements ContractPackage {

    public static final String SERVICE = "identification";
    public static final String IDENTIFICATION = "identification";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(new StreamType(IDENTIFICATION, IdentificationEvent.class));
    }
}
