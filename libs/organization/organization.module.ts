import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { MinorModule } from '@app/minor';
import {
  ActorDirectory,
  ActorStandings,
  ApiKeyDirectory,
  ALGORITHM,
  AUDIENCE,
  ISSUER,
  signingKey,
} from '@app/shared/auth';
import { AuthConfig } from '@app/shared/config';
import { JobModule } from '@app/shared/job';
import { QueueModule } from '@app/shared/queue';
import { LimitModule } from '@app/shared/limit';
import { PageModule } from '@app/shared/page';
import { PersonalDataModule } from '@app/shared/personal-data';
import { AccountController } from './account/account.controller';
import { ExplanationController } from './explanation/explanation.controller';
import { ExplanationService } from './explanation/explanation.service';
import { AccountDirectory } from './account/account.directory';
import { AccountStandings } from './account/account.standings';
import { AccountService } from './account/account.service';
import { ProfileController } from './account/profile.controller';
import { ProfileService } from './account/profile.service';
import { SavedAddressController } from './saved-address/saved-address.controller';
import { SavedAddressService } from './saved-address/saved-address.service';
import { AuditEntryController } from './audit/audit-entry.controller';
import { AuditService } from './audit/audit.service';
import { ApiKeyController } from './api-key/api-key.controller';
import { ApiKeys } from './api-key/api-key.directory';
import { ApiKeyService } from './api-key/api-key.service';
import { SessionController } from './session/session.controller';
import { SessionService } from './session/session.service';
import { InvitationController } from './invitation/invitation.controller';
import { InvitationService } from './invitation/invitation.service';
import { MailProcessor } from './mail/mail.jobs';
import { Mailer } from './mail/mailer';
import { MAILER } from './mail/mailer.provider';
import { MAIL_QUEUE } from './mail/mail.queue';
import { OneTimeTokens } from './one-time/one-time.service';
import { WelcomeController } from './one-time/welcome.controller';
import { WelcomeService } from './one-time/welcome.service';
import { AuthController } from './auth/auth.controller';
import { PageSessionController } from './auth/page-session.controller';
import { AuthService } from './auth/auth.service';
import { LoginLimit } from './auth/login-limit';
import { PasswordCheck } from './auth/password-check';
import { PasswordService } from './auth/password.service';
import { SignIns } from './auth/sign-in.service';
import { TokenService } from './auth/token.service';
import { OrganizationShare } from './personal-data/organization-share';
import { OwnDataController } from './personal-data/own-data.controller';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalDataProcessor } from './personal-data/personal-data.jobs';
import { PERSONAL_DATA_QUEUE } from './personal-data/personal-data.queue';
import { PersonalDataService } from './personal-data/personal-data.service';
import { AccountSecondFactorController } from './second-factor/account-second-factor.controller';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactors } from './second-factor/second-factor.service';
import { SecretBox } from './second-factor/secret-box';
import { DivisionController } from './division/division.controller';
import { DivisionService } from './division/division.service';
import { PaymentTermsController } from './payment-terms/payment-terms.controller';
import { PaymentTermsService } from './payment-terms/payment-terms.service';
import { LocationController } from './location/location.controller';
import { LocationService } from './location/location.service';
import { RelationKindController } from './relation-kind/relation-kind.controller';
import { RelationKindService } from './relation-kind/relation-kind.service';
import { RelationController } from './relation/relation.controller';
import { RelationService } from './relation/relation.service';
import { ChannelController } from './channel/channel.controller';
import { ChannelService } from './channel/channel.service';
import { ShippingMethodController } from './shipping-method/shipping-method.controller';
import { ShippingMethodService } from './shipping-method/shipping-method.service';
import { ShippingRateController } from './shipping-rate/shipping-rate.controller';
import { ShippingRateService } from './shipping-rate/shipping-rate.service';
import { PriceListController } from './price-list/price-list.controller';
import { PriceListService } from './price-list/price-list.service';
import { PriceListAssignmentController } from './price-list-assignment/price-list-assignment.controller';
import { PriceListAssignmentService } from './price-list-assignment/price-list-assignment.service';
import { CampaignController } from './campaign/campaign.controller';
import { CampaignService } from './campaign/campaign.service';
import { CampaignChannelController } from './campaign-channel/campaign-channel.controller';
import { CampaignChannelService } from './campaign-channel/campaign-channel.service';
import { PromotionController } from './promotion/promotion.controller';
import { PromotionService } from './promotion/promotion.service';
import { CompanyController } from './company/company.controller';
import { CompanyService } from './company/company.service';
import { MembershipController } from './membership/membership.controller';
import { MembershipService } from './membership/membership.service';
import { EventTypeController } from './webhook/event-type.controller';
import { WebhookAttempts, WebhookReceivers } from './webhook/webhook-attempt';
import { WebhookDeliveryController } from './webhook/webhook-delivery.controller';
import { WebhookDeliveryService } from './webhook/webhook-delivery.service';
import { WebhookMessages } from './webhook/webhook-message';
import { WebhookSubscriptionController } from './webhook/webhook-subscription.controller';
import { WebhookSubscriptionService } from './webhook/webhook-subscription.service';
import { WebhookCleaning } from './webhook/webhook.cleaning';
import { WebhookProcessor } from './webhook/webhook.jobs';
import { WEBHOOK_QUEUE } from './webhook/webhook.queue';

/** Tells the ground floor who an actor is. */
@Global()
@Module({
  providers: [
    { provide: ActorDirectory, useClass: AccountDirectory },
    { provide: ActorStandings, useClass: AccountStandings },
    { provide: ApiKeyDirectory, useClass: ApiKeys },
  ],
  exports: [ActorDirectory, ActorStandings, ApiKeyDirectory],
})
class ActorModule {}

const services = [
  AccountService,
  AuditService,
  ProfileService,
  SavedAddressService,
  PasswordService,
  TokenService,
  LoginLimit,
  PasswordCheck,
  SecretBox,
  SecondFactors,
  SignIns,
  AuthService,
  CompanyService,
  MembershipService,
  OneTimeTokens,
  WelcomeService,
  InvitationService,
  ApiKeyService,
  SessionService,
  PromotionService,
  CampaignChannelService,
  CampaignService,
  PriceListAssignmentService,
  PriceListService,
  ShippingRateService,
  ShippingMethodService,
  ChannelService,
  RelationService,
  RelationKindService,
  LocationService,
  PaymentTermsService,
  DivisionService,
  OrganizationShare,
  PersonalDataService,
  WebhookReceivers,
  WebhookSubscriptionService,
  WebhookDeliveryService,
];

/** People and companies: the services. */
@Module({
  imports: [
    ActorModule,
    JobModule,
    MinorModule,
    PersonalDataModule,
    QueueModule.queue(MAIL_QUEUE),
    QueueModule.queue(PERSONAL_DATA_QUEUE),
    QueueModule.queue(WEBHOOK_QUEUE),
    LimitModule,
    JwtModule.registerAsync({
      inject: [AuthConfig],
      useFactory: (config: AuthConfig) => ({
        secret: signingKey(config.jwtSecret),
        signOptions: {
          algorithm: ALGORITHM,
          issuer: ISSUER,
          audience: AUDIENCE,
          expiresIn: config.accessTokenTtl,
        },
      }),
    }),
  ],
  providers: services,
  exports: services,
})
export class OrganizationModule {}

/** People and companies, over HTTP. */
@Module({
  imports: [OrganizationModule, PageModule, DiscoveryModule],
  providers: [ExplanationService],
  controllers: [
    ExplanationController,
    AuthController,
    WelcomeController,
    InvitationController,
    PageSessionController,
    ProfileController,
    SavedAddressController,
    AccountController,
    CompanyController,
    MembershipController,
    ApiKeyController,
    SessionController,
    AuditEntryController,
    PromotionController,
    CampaignChannelController,
    CampaignController,
    PriceListAssignmentController,
    PriceListController,
    ShippingRateController,
    ShippingMethodController,
    ChannelController,
    RelationController,
    RelationKindController,
    LocationController,
    PaymentTermsController,
    DivisionController,
    AccountSecondFactorController,
    OwnDataController,
    PersonalDataController,
    WebhookSubscriptionController,
    WebhookDeliveryController,
    EventTypeController,
    SecondFactorController,
  ],
})
export class OrganizationApi {}

/** Sends mail and webhooks, and writes the files that people get of what is known of them. */
@Module({
  imports: [OrganizationModule, MinorModule, PersonalDataModule],
  providers: [
    MAILER,
    MailProcessor,
    PersonalDataProcessor,
    WebhookMessages,
    WebhookAttempts,
    WebhookProcessor,
    WebhookCleaning,
  ],
  exports: [Mailer, WebhookMessages],
})
export class OrganizationJobs {}
